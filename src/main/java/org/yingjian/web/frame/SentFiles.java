package org.yingjian.web.frame;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartFile;
import org.yingjian.paper.AttachedPapers;
import org.yingjian.progress.ReportProgress;
import org.yingjian.progress.Reports;

/** Files that come with a form, and files the pages send. */
public final class SentFiles {

    private SentFiles() {}

    public static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param photos null for a form without; a field left empty is no photo */
    public static List<ReportProgress.Upload> photos(List<MultipartFile> photos) {
        List<ReportProgress.Upload> uploads = new ArrayList<>();
        for (MultipartFile photo : Optional.ofNullable(photos).orElse(List.of())) {
            if (!photo.isEmpty()) {
                uploads.add(new ReportProgress.Upload(photo.getOriginalFilename(), bytes(photo)));
            }
        }
        return uploads;
    }

    /** A photograph within a page; a sheet with a lot is a download. */
    public static ResponseEntity<Resource> show(Reports.PhotoFile photo) {
        ContentDisposition shown = photo.photo().isPicture()
                ? ContentDisposition.inline().build()
                : ContentDisposition.attachment()
                        .filename("sheet-" + photo.photo().id() + ".pdf")
                        .build();
        return answer(photo.photo().mediaType(), shown, photo.file());
    }

    /** Always as a download: what an office sends is never shown inside the program's own pages. */
    public static ResponseEntity<Resource> download(AttachedPapers.PaperFile file) {
        ContentDisposition download = ContentDisposition.attachment()
                .filename(file.paper().fileName(), StandardCharsets.UTF_8)
                .build();
        return answer(file.paper().format().mediaType(), download, file.file());
    }

    private static ResponseEntity<Resource> answer(String mediaType, ContentDisposition shown, Path file) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .header(HttpHeaders.CONTENT_DISPOSITION, shown.toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(new FileSystemResource(file));
    }
}
