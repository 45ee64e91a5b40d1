package app.parley.web.room;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;

/** Where live connections arrive: from pages of this application only, with messages of at most 64 KB. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class RoomSocketConfiguration implements WebSocketConfigurer {

    private static final int MESSAGE_LIMIT = 64 * 1024;

    private final RoomSocket socket;
    private final RoomHandshake handshake;
    private final URI baseUrl;

    RoomSocketConfiguration(RoomSocket socket, RoomHandshake handshake, @Value("${parley.base-url}") URI baseUrl) {
        this.socket = socket;
        this.handshake = handshake;
        this.baseUrl = baseUrl;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(socket, "/room/{meeting}/socket")
                .addInterceptors(handshake)
                .setAllowedOrigins(baseUrl.getScheme() + "://" + baseUrl.getAuthority());
    }

    @Bean
    static ServletServerContainerFactoryBean webSocketContainer() {
        var container = new ServletServerContainerFactoryBean();
        container.setMaxTextMessageBufferSize(MESSAGE_LIMIT);
        container.setMaxBinaryMessageBufferSize(MESSAGE_LIMIT);
        return container;
    }
}
