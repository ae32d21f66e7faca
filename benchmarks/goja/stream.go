package main

import (
	"encoding/json"
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/dop251/goja"
)

// stream_processor: the latest value of each source, and the mappings that depend on it.
type stream struct {
	sources   map[string]int // topic -> which argument of the mappings
	variables []goja.Value   // nil until there is one
	mappings  []mapping
	vm        *goja.Runtime
}

type mapping struct {
	topic   string
	needs   []int  // which variables; none: a constant
	value   []byte // of a constant
	compute goja.Callable
}

func newStream(config json.RawMessage) *stream {
	var c struct {
		Model       struct{ Name, Version string }
		OutputTopic string `json:"output_topic"`
		Sources     map[string]string
		Mapping     map[string]any
	}
	check(json.Unmarshal(config, &c))
	aliases := slices.Sorted(maps.Keys(c.Sources))
	s := &stream{map[string]int{}, make([]goja.Value, len(aliases)), nil, goja.New()}
	for i, alias := range aliases {
		s.sources[c.Sources[alias]] = i
	}
	prefix := c.OutputTopic + "._" + c.Model.Name + "_" + c.Model.Version
	s.addMappings(prefix, c.Mapping, aliases)
	return s
}

func (s *stream) addMappings(path string, tree map[string]any, aliases []string) {
	for name, node := range tree {
		if expression, leaf := node.(string); leaf {
			s.mappings = append(s.mappings, s.mapping(path+"."+name, expression, aliases))
		} else {
			s.addMappings(path+"."+name, node.(map[string]any), aliases)
		}
	}
}

func (s *stream) mapping(topic, expression string, aliases []string) mapping {
	m := mapping{topic: topic, compute: function(s.vm, strings.Join(aliases, ", "), "return ("+expression+");")}
	code := regexp.MustCompile(`"[^"]*"|'[^']*'`).ReplaceAllString(expression, "")
	for i, alias := range aliases {
		if regexp.MustCompile(`\b` + alias + `\b`).MatchString(code) {
			m.needs = append(m.needs, i)
		}
	}
	if m.needs == nil {
		m.value = must(json.Marshal(must(m.compute(goja.Undefined())).Export()))
	}
	return m
}

func (s *stream) process(batch []message) []message {
	var out []message
	for i := range batch {
		if source, known := s.sources[batch[i].text("umh_topic")]; known {
			out = s.run(&batch[i], source, out)
		}
	}
	return out
}

func (s *stream) run(m *message, source int, out []message) []message {
	var series struct {
		Value     any         `json:"value"`
		Timestamp json.Number `json:"timestamp_ms"`
	}
	if json.Unmarshal(m.payload, &series) != nil {
		return out
	}
	s.variables[source] = s.vm.ToValue(series.Value)
	for i := range s.mappings {
		mapping := &s.mappings[i]
		if mapping.needs == nil {
			out = append(out, output(m, mapping.topic, mapping.value, series.Timestamp))
		} else if slices.Contains(mapping.needs, source) && s.isThere(mapping.needs) {
			result := must(mapping.compute(goja.Undefined(), s.variables...))
			out = append(out, output(m, mapping.topic, must(json.Marshal(result.Export())), series.Timestamp))
		}
	}
	return out
}

func (s *stream) isThere(needs []int) bool {
	return !slices.ContainsFunc(needs, func(i int) bool { return s.variables[i] == nil })
}

func output(m *message, topic string, value []byte, timestamp json.Number) message {
	payload := make([]byte, 0, len(value)+48)
	payload = append(append(payload, `{"value":`...), value...)
	payload = append(append(append(payload, `,"timestamp_ms":`...), timestamp...), '}')
	meta := append([]entry(nil), m.meta...)
	for i := range meta {
		if meta[i].name == "umh_topic" {
			meta[i].text = topic
		}
	}
	return message{payload, meta}
}
