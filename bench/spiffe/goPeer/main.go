// The peer of the spiffe suite: go-spiffe, measured as its users get it.
//
// It reads a command a line on its standard input and answers each with a line of
// JSON on its standard output, until the input ends:
//
//	source CALLS                         times JWTSource.FetchJWTSVID
//	client CALLS                         times Client.FetchJWTSVID
//	steady AUDIENCES INTERVAL_MS ROUNDS  asks for each audience at every interval
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
)

type answer struct {
	P50   float64 `json:"p50,omitempty"`
	P99   float64 `json:"p99,omitempty"`
	Calls int     `json:"calls,omitempty"`
	Error string  `json:"error,omitempty"`
}

func main() {
	agent := flag.String("agent", "", "the address for calls that are timed")
	counted := flag.String("counted", "", "the address for calls that are counted")
	flag.Parse()
	if err := run(*agent, *counted); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(agent, counted string) error {
	peer, err := openPeer(context.Background(), agent, counted)
	if err != nil {
		return err
	}
	defer peer.close()
	answers := json.NewEncoder(os.Stdout)
	// Whoever started this waits for it.
	if err := answers.Encode(answer{}); err != nil {
		return err
	}
	commands := bufio.NewScanner(os.Stdin)
	for commands.Scan() {
		result, err := peer.obey(context.Background(), commands.Text())
		if err != nil {
			result = answer{Error: err.Error()}
		}
		if err := answers.Encode(result); err != nil {
			return err
		}
	}
	return commands.Err()
}
