package dev.nekton.tag;

/** The metadata that the processor reads and writes, under the names of benthos-umh. */
final class MetadataNames {
    static final String LOCATION_PATH = "location_path";
    static final String DATA_CONTRACT = "data_contract";
    static final String TAG_NAME = "tag_name";
    static final String VIRTUAL_PATH = "virtual_path";
    static final String DATATYPE = "datatype";
    static final String TIMESTAMP_MS = "timestamp_ms";
    static final String TIMESTAMP = "timestamp";
    static final String TOPIC = "topic";
    static final String UMH_TOPIC = "umh_topic";
    static final String INITIAL_METADATA = "_initialMetadata";
    static final String INCOMING_KEYS = "_incomingKeys";

    private MetadataNames() {}
}
