package org.yingjian.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.RequestMapping;
import org.yingjian.account.AddressRights;

/** A page without a right to it, refused as every other refusal is. */
@Page
class RefusedPage {

    @RequestMapping(AddressRights.REFUSED)
    String refuse(HttpServletRequest request) {
        throw AccessTable.refusal(request);
    }
}
