package vn.toancanh.ui.shell;

import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.server.LoadDependenciesOnStartup;
import com.vaadin.flow.theme.lumo.Lumo;

/** What every page loads: the base theme, our own over it, the font from the build, and push for new releases. */
@Push
@LoadDependenciesOnStartup
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("theme/toancanh.css")
@NpmPackage(
        value = "@fontsource/be-vietnam-pro",
        version = "5.3.0",
        assets = {
            "files/be-vietnam-pro-*-400-normal.woff2:be-vietnam-pro",
            "files/be-vietnam-pro-*-500-normal.woff2:be-vietnam-pro",
            "files/be-vietnam-pro-*-600-normal.woff2:be-vietnam-pro",
            "files/be-vietnam-pro-*-700-normal.woff2:be-vietnam-pro"
        })
public class Shell implements AppShellConfigurator {
    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setViewport("width=device-width, initial-scale=1, viewport-fit=cover");
        settings.addFavIcon("icon", "theme/favicon.svg", "any");
        settings.addMetaTag("color-scheme", "light dark");
    }
}
