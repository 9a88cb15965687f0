package planted.modules.lower;

/** A face with one method that is called and one that only waits to be. */
public interface Face {

    PartOfFace called();

    void nobodyCalls(String word);
}
