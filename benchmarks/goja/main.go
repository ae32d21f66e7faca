// Runs the scenarios of the benchmarks on goja, with messages as lean as can be: into JavaScript, the scripts, out of it.
// Prints one line of JSON for each: the best time of some rounds, bytes and allocations, all for one message.
//
// usage: goja INPUTS.json [SCENARIO...]
package main

import (
	"encoding/json"
	"fmt"
	"log"
	"os"
	"runtime"
	"slices"
	"time"
)

const (
	rounds   = 8
	oneRound = 500 * time.Millisecond
)

type processor interface {
	process(batch []message) []message
}

type inputs struct {
	Scenarios []scenario
	Configs   map[string]json.RawMessage
	Messages  map[string][]input
}

type scenario struct {
	Name, Processor, Config, Messages, First string
	Count, Batch                             int
}

func main() {
	data, err := os.ReadFile(os.Args[1])
	check(err)
	var all inputs
	check(json.Unmarshal(data, &all))
	for _, s := range all.Scenarios {
		if len(os.Args) == 2 || slices.Contains(os.Args[2:], s.Name) {
			measure(s, all)
		}
	}
}

func newProcessor(s scenario, all inputs) processor {
	config := all.Configs[s.Config]
	switch s.Processor {
	case "tag_processor":
		return newTags(config)
	case "stream_processor":
		return newStream(config)
	default:
		return newNodeRed(config)
	}
}

func measure(s scenario, all inputs) {
	p := newProcessor(s, all)
	for _, in := range all.Messages[s.First] {
		p.process([]message{in.message()})
	}
	batches := slices.Collect(slices.Chunk(all.Messages[s.Messages][:s.Count], s.Batch))
	if os.Getenv("OUTPUTS") != "" {
		show(p.process(fresh(batches[0])))
	}
	best, bytes, allocs := time.Duration(1<<62), 0.0, 0.0
	operations := 1
	for round := 0; round < rounds; {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		start := time.Now()
		for i := range operations {
			p.process(fresh(batches[i%len(batches)]))
		}
		took := time.Since(start)
		runtime.ReadMemStats(&after)
		if took < oneRound {
			operations *= 2 // warms up, too
			continue
		}
		round++
		messages := float64(operations * s.Batch)
		best = min(best, took/time.Duration(operations))
		bytes = float64(after.TotalAlloc-before.TotalAlloc) / messages
		allocs = float64(after.Mallocs-before.Mallocs) / messages
	}
	fmt.Printf("{\"row\": %q, \"ns\": %d, \"bytes\": %.0f, \"allocs\": %.0f}\n",
		s.Name, best.Nanoseconds()/int64(s.Batch), bytes, allocs)
}

func fresh(batch []input) []message {
	messages := make([]message, len(batch))
	for i, in := range batch {
		messages[i] = in.message()
	}
	return messages
}

func show(messages []message) {
	for _, m := range messages {
		fmt.Fprintln(os.Stderr, string(m.payload), m.meta)
	}
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
