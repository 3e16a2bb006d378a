package vn.toancanh.analytics.simulation;

import java.util.List;
import vn.toancanh.config.feed.FeedId;

/**
 * Makes up payment accounts of the people of a register.
 *
 * <p>A person has an account once the share of the commune has passed the person's propensity, and up to four at several
 * institutions. Some have one in another commune, some are children, some have closed all they had: what a count of people has to see
 * through.
 */
record AccountSimulation() implements FeedSimulation {
    static final FeedId FEED = new FeedId("payment-accounts");

    private static final String SHARE = "adults-with-account";
    private static final double CEILING = 0.995;

    @Override
    public List<Field> fields() {
        return List.of(
                Field.once("account_id"),
                Field.text("time_period"),
                Field.once("person_key"),
                Field.text("institution"),
                Field.text("kind"),
                Field.text("commune_code"),
                Field.text("age_band"),
                new Field.Flag("active"),
                Field.text("updated_on"),
                new Field.Flag("simulated"));
    }

    @Override
    public void make(Setting setting, Rows rows, Truth truth) {
        setting.byProvince().forEach((province, communes) -> {
            var calibrated = setting.calibrated();
            double share = Math.min(calibrated.share(FEED, SHARE, province, setting.months()), CEILING - 0.005);
            double each = calibrated.number(FEED, "accounts-per-adult", province) / share;
            var growth = new Growth(CEILING);
            double step = growth.step(share, communes, commune -> eagerness(setting, commune), Commune::adults);
            var holders = new Holders(setting, communes, AccountRows.of(setting, rows, each));
            for (int i = 0; i < communes.size(); i++) {
                holders.make(i, growth.at(eagerness(setting, communes.get(i)) + step));
            }
            holders.tell(truth);
        });
    }

    private static double eagerness(Setting setting, Commune commune) {
        double own = setting.chance().of("accounts", commune.code().value()).value();
        return 0.8 * commune.urbanShare() + 1.2 * (own - 0.5);
    }
}
