package org.yingjian.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.yingjian.account.Account;
import org.yingjian.shared.Problem;

/**
 * {@code Idempotency-Key}: the same key from the same account for the same act gets the first answer again. The last few
 * thousand keys are remembered by this process; a refused act is not remembered, it may be tried again.
 */
@Component
class OnceOnly {

    private static final int REMEMBERED = 5_000;

    private final Map<String, CompletableFuture<ResponseEntity<Object>>> answers =
            new LinkedHashMap<>(16, 0.75f, false) {
                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<String, CompletableFuture<ResponseEntity<Object>>> eldest) {
                    return size() > REMEMBERED;
                }
            };

    ResponseEntity<Object> answer(Account account, String act, String key, Supplier<ResponseEntity<Object>> work) {
        if (key == null || key.isBlank()) {
            return work.get();
        }
        String name = account.id() + " " + act + " " + key;
        CompletableFuture<ResponseEntity<Object>> mine = new CompletableFuture<>();
        CompletableFuture<ResponseEntity<Object>> first;
        synchronized (answers) {
            first = answers.putIfAbsent(name, mine);
        }
        if (first != null) {
            return await(first);
        }
        try {
            ResponseEntity<Object> answer = work.get();
            mine.complete(answer);
            return answer;
        } catch (RuntimeException e) {
            synchronized (answers) {
                answers.remove(name);
            }
            mine.completeExceptionally(e);
            throw e;
        }
    }

    private static ResponseEntity<Object> await(CompletableFuture<ResponseEntity<Object>> first) {
        try {
            return first.join();
        } catch (CompletionException e) {
            throw new Problem(Problem.Kind.CONFLICT, "web.problem.sameKeyFailed");
        }
    }
}
