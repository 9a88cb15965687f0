package planted.modules.lower.inner;

public class Inside {}
