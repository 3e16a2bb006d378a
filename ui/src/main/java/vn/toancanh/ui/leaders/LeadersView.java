package vn.toancanh.ui.leaders;

import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import vn.toancanh.ui.component.Breadcrumb;
import vn.toancanh.ui.component.Link;
import vn.toancanh.ui.component.PanelHead;

/** The first page. */
@Route("")
class LeadersView extends LeadersLayout implements HasDynamicTitle {
    LeadersView() {
        way(new Breadcrumb(List.of(new Link("Việt Nam", ""))));
        release(getTranslation("release.none"));
        panel(new PanelHead(getTranslation("release.none"), getTranslation("release.none.why")));
    }

    @Override
    public String getPageTitle() {
        return "Toàn Cảnh";
    }
}
