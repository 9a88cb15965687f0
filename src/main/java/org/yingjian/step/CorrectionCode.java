package org.yingjian.step;

/** Why a finished step is corrected. */
public enum CorrectionCode {
    /** 录入笔误. */
    TYPING,
    /** 后来查到原件. */
    PAPER_FOUND,
    /** 发文单位更改了文件. */
    PAPER_CHANGED,
    /** 代录有误,本单位更正. */
    ENTERED_BY_OTHERS,
    /** 其他. */
    OTHER
}
