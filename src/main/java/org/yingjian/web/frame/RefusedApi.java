package org.yingjian.web.frame;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yingjian.account.AddressRights;

/** A call without a right to its address, refused as every other refusal is. */
@Hidden
@RestController
class RefusedApi {

    @RequestMapping(AddressRights.REFUSED_CALL)
    void refuse(HttpServletRequest request) {
        throw AccessTable.refusal(request);
    }
}
