package main

import (
	"encoding/json"
	"fmt"

	"github.com/dop251/goja"
)

// A message: bytes, and metadata in order.
type message struct {
	payload []byte
	meta    []entry
}

type entry struct{ name, text string }

// What a host hands over for one message.
type input struct {
	payload []byte
	meta    []entry
}

func (in *input) UnmarshalJSON(data []byte) error {
	var fields struct {
		Payload  string
		Metadata json.RawMessage
	}
	check(json.Unmarshal(data, &fields))
	in.payload = []byte(fields.Payload)
	// goja's objects keep the order that Go's maps lose
	vm := goja.New()
	object := must(vm.RunString("(" + string(fields.Metadata) + ")")).ToObject(vm)
	in.meta = entries(object)
	return nil
}

// message returns a new message: its metadata is its own.
func (in *input) message() message {
	return message{in.payload, append([]entry(nil), in.meta...)}
}

func (m *message) text(name string) string {
	for _, e := range m.meta {
		if e.name == name {
			return e.text
		}
	}
	return ""
}

// toJS returns msg: the payload as JavaScript value, and the metadata.
func (m *message) toJS(vm *goja.Runtime) *goja.Object {
	var payload any
	check(json.Unmarshal(m.payload, &payload))
	meta := vm.NewObject()
	for _, e := range m.meta {
		check(meta.Set(e.name, e.text))
	}
	msg := vm.NewObject()
	check(msg.Set("payload", payload))
	check(msg.Set("meta", meta))
	return msg
}

func entries(meta *goja.Object) []entry {
	names := meta.Keys()
	list := make([]entry, len(names))
	for i, name := range names {
		list[i] = entry{name, meta.Get(name).String()}
	}
	return list
}

// function compiles the body of a function.
func function(vm *goja.Runtime, parameters, body string) goja.Callable {
	value := must(vm.RunString("(function (" + parameters + ") {" + body + "\n})"))
	call, ok := goja.AssertFunction(value)
	if !ok {
		panic(fmt.Sprint("no function: ", body))
	}
	return call
}

func must[T any](value T, err error) T {
	check(err)
	return value
}
