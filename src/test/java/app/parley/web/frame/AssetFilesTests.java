package app.parley.web.frame;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class AssetFilesTests {
    private final Assets assets = new Assets();
    private final MockMvc files =
            MockMvcBuilders.standaloneSetup(new AssetFiles(assets)).build();

    @Test
    void browsersMayKeepThePresentVersionForGood() throws Exception {
        files.perform(get(assets.style()))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/css;charset=UTF-8"))
                .andExpect(header().string("Cache-Control", "max-age=31536000, public, immutable"));
    }

    @Test
    void theAddressOfAnotherVersionGetsThisOneAndIsNotKept() throws Exception {
        files.perform(get("/assets/earlier/parley.js"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/javascript;charset=UTF-8"))
                .andExpect(header().string("Cache-Control", "no-store"));
    }

    @Test
    void nothingElseIsThere() throws Exception {
        files.perform(get("/assets/earlier/secret.txt")).andExpect(status().isNotFound());
    }
}
