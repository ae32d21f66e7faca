package main

import (
	"encoding/json"
	"strconv"
	"strings"
	"time"

	"github.com/dop251/goja"
)

// tag_processor: each stage runs on all messages before the next one begins; one msg goes through all of them.
type tags struct {
	vm     *goja.Runtime
	stages []stage
}

// A stage: a function, and the condition that it hangs on, nil where there is none.
type stage struct{ condition, body goja.Callable }

func newTags(config json.RawMessage) *tags {
	var c struct {
		Defaults, AdvancedProcessing string
		Conditions                   []struct{ If, Then string }
	}
	check(json.Unmarshal(config, &c))
	vm := goja.New()
	stages := []stage{{nil, function(vm, "msg", c.Defaults)}}
	for _, condition := range c.Conditions {
		holds := function(vm, "msg", "return ("+condition.If+");")
		stages = append(stages, stage{holds, function(vm, "msg", condition.Then)})
	}
	if c.AdvancedProcessing != "" {
		stages = append(stages, stage{nil, function(vm, "msg", c.AdvancedProcessing)})
	}
	return &tags{vm, stages}
}

func (t *tags) process(batch []message) []message {
	values := make([]goja.Value, len(batch))
	for i := range batch {
		recordIncoming(&batch[i])
		values[i] = batch[i].toJS(t.vm)
	}
	for _, s := range t.stages {
		for i, msg := range values {
			if s.condition == nil || must(s.condition(goja.Undefined(), msg)).ToBoolean() {
				values[i] = must(s.body(goja.Undefined(), msg))
			}
		}
	}
	out := make([]message, len(values))
	for i, msg := range values {
		out[i] = t.finish(msg.ToObject(t.vm))
	}
	return out
}

// recordIncoming writes down what metadata a message came with.
func recordIncoming(m *message) {
	texts := make(map[string]string, len(m.meta))
	names := make([]string, len(m.meta))
	for i, e := range m.meta {
		texts[e.name] = e.text
		names[i] = e.name
	}
	initial := must(json.Marshal(texts))
	m.meta = append(m.meta, entry{"_initialMetadata", string(initial)}, entry{"_incomingKeys", strings.Join(names, ",")})
}

// finish returns the message with its topic, and time and value as JSON.
func (t *tags) finish(msg *goja.Object) message {
	m := message{nil, entries(msg.Get("meta").ToObject(t.vm))}
	topic := "umh.v1." + m.text("location_path") + "." + m.text("data_contract")
	if path := m.text("virtual_path"); path != "" {
		topic += "." + path
	}
	topic += "." + m.text("tag_name")
	m.meta = append(m.meta, entry{"topic", topic}, entry{"umh_topic", topic})
	at := must(time.Parse(time.RFC3339Nano, m.text("timestamp_ms")))
	value := must(json.Marshal(msg.Get("payload").Export()))
	m.payload = append(m.payload, `{"timestamp_ms":`...)
	m.payload = strconv.AppendInt(m.payload, at.UnixMilli(), 10)
	m.payload = append(m.payload, `,"value":`...)
	m.payload = append(append(m.payload, value...), '}')
	return m
}
