package planted.step;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A controller nobody wrote into the table of addresses, and not in the package of the others. */
@RestController
public class AnswersAnybody {

    @GetMapping({"/planted", "/api/planted"})
    public String answer() {
        return "open to anybody";
    }
}
