package vn.toancanh.config.feed;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.toancanh.config.Label;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.Areas;

/** The register of those who deliver; one who is not in it is shown by the code that deliveries carry. */
public record Providers(List<Provider> registered, Areas areas) {
    private static final Pattern SIMULATED = Pattern.compile("simulation-(\\d{2})");

    public Providers {
        registered = List.copyOf(registered);
    }

    public Optional<Provider> find(String code) {
        return registered.stream()
                .filter(provider -> Provider.key(provider.code()).equals(Provider.key(code)))
                .findFirst();
    }

    /** What a provider is called; made-up records are named by the province that they were made up for. */
    public Label nameOf(String code) {
        return find(code).map(Provider::name).or(() -> simulated(code)).orElseGet(() -> new Label(code, code));
    }

    private Optional<Label> simulated(String code) {
        var province = SIMULATED.matcher(Provider.key(code));
        return province.matches()
                ? latest(new AreaCode(province.group(1)))
                        .map(area -> new Label(
                                "mô phỏng (%s)".formatted(withinText(area.name())),
                                "simulated (%s)".formatted(area.name())))
                : Optional.empty();
    }

    private Optional<Area> latest(AreaCode province) {
        return areas.all().stream().filter(area -> area.code().equals(province)).reduce((earlier, later) -> later);
    }

    /** {@code Tỉnh Ninh Bình} is {@code tỉnh Ninh Bình} where it does not begin a sentence. */
    private static String withinText(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
