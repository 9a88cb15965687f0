package planted.modules.lower;

public record PartOfFace(int number) {}
