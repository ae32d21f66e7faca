package dev.nekton.benchmarks.tag;

import dev.nekton.benchmarks.PlainMessage;
import dev.nekton.benchmarks.PlainProcessor;
import java.util.ArrayList;
import java.util.List;

/** The scripts of the tag_processor scenarios in Java, and what the processor does around them. */
public final class TagsByHand implements PlainProcessor {
    private final int conditions;
    private final boolean advanced;
    private final TagIncoming incoming = new TagIncoming();

    private TagsByHand(int conditions, boolean advanced) {
        this.conditions = conditions;
        this.advanced = advanced;
    }

    /** Returns a new program for the scenario of that name. */
    public static PlainProcessor of(String scenario) {
        return switch (scenario) {
            case "tag_defaults_1" -> new TagsByHand(0, false);
            case "tag_3cond_adv_1" -> new TagsByHand(3, true);
            case "tag_42x3" -> new TagsByHand(3, false);
            case "tag_1000x5" -> new TagsByHand(5, false);
            default -> throw new IllegalArgumentException("no scripts are named " + scenario);
        };
    }

    @Override
    public List<PlainMessage> process(List<PlainMessage> batch) {
        List<PlainMessage> out = new ArrayList<>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            TagDraft tag = TagDraft.of(batch.get(i), incoming);
            run(tag);
            out.add(tag.finish());
        }
        return out;
    }

    private void run(TagDraft tag) {
        tag.set("location_path", "enterprise.site.area.line");
        tag.set("data_contract", "_historian");
        tag.set("tag_name", tag.get("opcua_tag_name"));
        tag.set("timestamp_ms", tag.get("opcua_source_timestamp"));
        if (conditions >= 3) {
            group(tag);
        }
        if (conditions >= 5) {
            position(tag);
        }
        if (advanced) {
            tag.setPayload(tag.payload() * 2);
            tag.set("processed", "true");
        }
    }

    private static void group(TagDraft tag) {
        if (tag.get("opcua_tag_group").startsWith("temperature")) {
            tag.set("virtual_path", "temperature");
            tag.set("unit", "C");
        }
        if (tag.get("opcua_tag_group").startsWith("pressure")) {
            tag.set("virtual_path", "pressure");
            tag.set("unit", "bar");
        }
        if (tag.payload() > 50) {
            tag.set("alarm", "high");
        }
    }

    private static void position(TagDraft tag) {
        if (tag.get("opcua_node_id").equals("ns=1;i=2245")) {
            tag.set("tag_name", "actual");
            tag.set("virtual_path", "axis.x.position");
        }
        if (tag.get("opcua_attr_datatype").equals("Float") && tag.payload() % 2 < 1) {
            tag.setPayload(Math.floor(tag.payload() * 100 + 0.5) / 100);
        }
    }
}
