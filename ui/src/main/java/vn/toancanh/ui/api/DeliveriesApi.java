package vn.toancanh.ui.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.toancanh.analytics.Analytics;
import vn.toancanh.analytics.AnalyticsException;
import vn.toancanh.analytics.DeliveryRequest;
import vn.toancanh.analytics.Origin;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.delivery.DeliveryState;
import vn.toancanh.lake.delivery.Receipt;
import vn.toancanh.lake.delivery.SenderText;

/**
 * Takes files over HTTP, and tells what came of them.
 *
 * <p>Decision: docs/decisions/0030-files-land-and-are-uploaded.md
 */
@RestController
@RequestMapping(path = Resource.ROOT + "/deliveries", produces = MediaType.APPLICATION_JSON_VALUE)
class DeliveriesApi {
    private static final int MOST_REJECTIONS = 1000;
    private static final int REJECTIONS = 100;

    private final Analytics analytics;
    private final DataSize limit;

    DeliveriesApi(Analytics analytics, @Value("${toancanh.upload.limit:1GB}") DataSize limit) {
        this.analytics = analytics;
        this.limit = limit;
    }

    /** The parameters stand in the address alone: the body is the file. */
    @PostMapping
    ResponseEntity<DeliveryAnswer> take(
            HttpServletRequest request,
            @RequestParam(name = "feed") Optional<String> feed,
            @RequestParam(name = "period") Optional<String> period,
            @RequestParam(name = "provider") Optional<String> provider,
            @RequestParam(name = "simulated") Optional<String> simulated,
            @RequestParam(name = "note") Optional<String> note,
            @RequestParam(name = "file_name") Optional<String> fileName)
            throws IOException {
        if (request.getContentLengthLong() > limit.toBytes() + formOf(request)) {
            throw LimitedStream.tooLarge(limit);
        }
        var id = feed(feed);
        var from = provider.map(text -> legible("provider", SenderText.PROVIDER, text));
        var origin = simulated.filter(DeliveriesApi::isTrue).isPresent() ? Origin.SIMULATED : Origin.REAL;
        var remark = legible("note", SenderText.NOTE, note.orElse(""));
        var file = SentFile.of(request, fileName);
        try {
            var what = new DeliveryRequest(Path.of(file.name()), id, from, period, origin, remark);
            return answer(analytics.handIn(what, new LimitedStream(file.bytes(), limit)));
        } catch (AnalyticsException e) {
            throw new BadDelivery(BadDelivery.Kind.REFUSED, String.valueOf(e.getMessage()));
        }
    }

    /** What a form needs around its file. */
    private static long formOf(HttpServletRequest request) {
        return String.valueOf(request.getContentType()).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE) ? 10_000 : 0;
    }

    private static FeedId feed(Optional<String> text) {
        var accepted = "the id of a feed, such as population-register";
        var asked = text.orElseThrow(() -> BadRequest.missing("feed", accepted));
        try {
            return new FeedId(asked);
        } catch (IllegalArgumentException e) {
            throw new BadRequest("feed", asked, accepted);
        }
    }

    private static String legible(String parameter, SenderText kind, String text) {
        if (!kind.accepts(text)) {
            throw new BadRequest(parameter, text, kind.accepted());
        }
        return text;
    }

    private static boolean isTrue(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new BadRequest("simulated", text, "true, false");
        };
    }

    private ResponseEntity<DeliveryAnswer> answer(Receipt receipt) {
        var delivery = receipt.delivery();
        return switch (receipt) {
            case Receipt.Received received -> at(delivery, HttpStatus.ACCEPTED).body(DeliveryAnswer.pending(delivery));
            case Receipt.AlreadyPending waiting ->
                at(delivery, HttpStatus.OK)
                        .body(answer(delivery.id(), 0, REJECTIONS).orElseGet(() -> DeliveryAnswer.pending(delivery)));
            case Receipt.AlreadyInEffect there ->
                at(delivery, HttpStatus.OK)
                        .body(DeliveryAnswer.inEffect(
                                delivery,
                                analytics.lake().history().find(delivery.id()),
                                analytics.lake().releases().latest().orElseThrow()));
        };
    }

    private static ResponseEntity.BodyBuilder at(Delivery delivery, HttpStatus status) {
        return ResponseEntity.status(status).location(URI.create(Resource.DELIVERIES.path() + "/" + delivery.id()));
    }

    /** What came of a delivery; its rejected rows are paged. */
    @GetMapping("/{id}")
    DeliveryAnswer delivery(
            @PathVariable("id") String id,
            @RequestParam(name = "offset") Optional<String> offset,
            @RequestParam(name = "limit") Optional<String> most) {
        int from = offset.map(text -> Parameters.count("offset", text, Integer.MAX_VALUE))
                .orElse(0);
        int count = most.map(text -> Parameters.count("limit", text, MOST_REJECTIONS))
                .orElse(REJECTIONS);
        return answer(id, from, count)
                .orElseThrow(() -> new BadDelivery(
                        BadDelivery.Kind.UNKNOWN,
                        "Cannot tell of delivery '%s': there is none of that id, accepted is one that an upload was answered with"
                                .formatted(id)));
    }

    private Optional<DeliveryAnswer> answer(String id, int from, int count) {
        return analytics.lake().history().stateOf(id).map(state -> answer(state, from, count));
    }

    private DeliveryAnswer answer(DeliveryState state, int from, int count) {
        var history = analytics.lake().history();
        var id = state.delivery().id();
        return state.conclusion()
                .map(found -> DeliveryAnswer.concluded(
                        found,
                        analytics.lake().releases().latest(),
                        history.findingsOf(id),
                        DeliveryAnswer.RejectionsAnswer.of(
                                history.rejectionsOf(id), found.rowsRejectedBeyondRecord(), from, count)))
                .orElseGet(() -> DeliveryAnswer.pending(state.delivery()));
    }
}
