package vn.toancanh.ui.language;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.server.VaadinContext;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletService;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Gives pieces of the screen their words without a server: Vietnamese until another language is asked for. */
public final class Spoken implements BeforeEachCallback, AfterEachCallback {
    public static final Messages MESSAGES = new Messages();

    /** Vaadin refers to what is current weakly: held here, or the words are gone with the next collection of garbage. */
    private static final Service SERVICE = new Service();

    private static final AtomicReference<UI> PAGE = new AtomicReference<>();

    @Override
    public void beforeEach(ExtensionContext context) {
        VaadinService.setCurrent(SERVICE);
        in(Language.VIETNAMESE);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        CurrentInstance.clearAll();
    }

    /** Pieces made from now on speak this language. */
    public static void in(Language language) {
        var page = new UI();
        PAGE.set(page);
        UI.setCurrent(page);
        page.setLocale(language.locale());
    }

    private static final class Service extends VaadinServletService {
        /** None, as there is no server: Vaadin then leaves out what it does for one. */
        @Override
        protected @Nullable VaadinContext constructVaadinContext() {
            return null;
        }

        /** Says of everything what Vaadin says where nobody chose. */
        @Override
        public DeploymentConfiguration getDeploymentConfiguration() {
            return (DeploymentConfiguration) Proxy.newProxyInstance(
                    Spoken.class.getClassLoader(),
                    new Class<?>[] {DeploymentConfiguration.class},
                    InvocationHandler::invokeDefault);
        }

        @Override
        public Instantiator getInstantiator() {
            return new DefaultInstantiator(this) {
                @Override
                public I18NProvider getI18NProvider() {
                    return MESSAGES;
                }
            };
        }
    }
}
