package org.yingjian.web.frame;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.yingjian.account.Account;
import org.yingjian.shared.Problem;
import org.yingjian.shared.Sha256;

/**
 * {@code Idempotency-Key}: the same key from the same account for the same act gets the first answer again, for a day, on
 * every node and after a restart. A refused act is not remembered, it may be tried again. While the first call is at work,
 * or when it was cut off, the second is refused: nobody knows yet what became of it.
 */
@Component
public class OnceOnly {

    private final KeptAnswers answers;
    private final ObjectMapper json;

    OnceOnly(KeptAnswers answers, ObjectMapper json) {
        this.answers = answers;
        this.json = json;
    }

    public ResponseEntity<Object> answer(
            Account account, String act, String key, Supplier<ResponseEntity<Object>> work) {
        if (key == null || key.isBlank()) {
            return work.get();
        }
        String hash = Sha256.of(account.id() + " " + act + " " + key);
        if (!answers.begin(hash)) {
            return repeat(hash);
        }
        ResponseEntity<Object> answer;
        try {
            answer = work.get();
        } catch (RuntimeException refused) {
            answers.forget(hash);
            throw refused;
        }
        URI location = answer.getHeaders().getLocation();
        answers.keep(
                hash, answer.getStatusCode().value(), location == null ? null : location.toString(), write(answer));
        return answer;
    }

    private ResponseEntity<Object> repeat(String hash) {
        KeptAnswers.Answer kept = answers.find(hash)
                .filter(answer -> answer.status().isPresent())
                .orElseThrow(() -> new Problem(Problem.Kind.CONFLICT, "web.problem.sameKeyAtWork"));
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(kept.status().get());
        kept.location().ifPresent(location -> answer.location(URI.create(location)));
        return kept.body()
                .<ResponseEntity<Object>>map(body -> answer.body(read(body)))
                .orElseGet(answer::build);
    }

    private String write(ResponseEntity<Object> answer) {
        try {
            return answer.getBody() == null ? null : json.writeValueAsString(answer.getBody());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("answer (" + answer.getStatusCode() + "): not writable as JSON", e);
        }
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("kept answer: not JSON", e);
        }
    }
}
