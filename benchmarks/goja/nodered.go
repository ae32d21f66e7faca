package main

import (
	"encoding/json"

	"github.com/dop251/goja"
)

// nodered_js: one function, and a cache of values by keys.
type nodeRed struct {
	vm   *goja.Runtime
	code goja.Callable
}

func newNodeRed(config json.RawMessage) *nodeRed {
	var c struct{ Code string }
	check(json.Unmarshal(config, &c))
	vm := goja.New()
	values := map[string]goja.Value{}
	check(vm.Set("cache", map[string]any{
		"exists": func(key string) bool { _, there := values[key]; return there },
		"get":    func(key string) goja.Value { return values[key] },
		"set":    func(key string, value goja.Value) { values[key] = value },
	}))
	return &nodeRed{vm, function(vm, "msg", c.Code)}
}

func (n *nodeRed) process(batch []message) []message {
	out := make([]message, 0, len(batch))
	for i := range batch {
		msg := must(n.code(goja.Undefined(), batch[i].toJS(n.vm))).ToObject(n.vm)
		payload := must(json.Marshal(msg.Get("payload").Export()))
		out = append(out, message{payload, entries(msg.Get("meta").ToObject(n.vm))})
	}
	return out
}
