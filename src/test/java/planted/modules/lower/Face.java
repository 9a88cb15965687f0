package planted.modules.lower;

public class Face {}
