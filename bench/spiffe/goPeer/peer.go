package main

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/spiffe/go-spiffe/v2/svid/jwtsvid"
	"github.com/spiffe/go-spiffe/v2/workloadapi"
)

const startLimit = 30 * time.Second

// What asks: two sources, and the client beneath the one whose calls are timed.
type peer struct {
	client  *workloadapi.Client
	timed   *workloadapi.JWTSource
	counted *workloadapi.JWTSource
}

func openPeer(ctx context.Context, agent, counted string) (*peer, error) {
	ctx, cancel := context.WithTimeout(ctx, startLimit)
	defer cancel()
	client, err := workloadapi.New(ctx, workloadapi.WithAddr(agent))
	if err != nil {
		return nil, err
	}
	p := &peer{client: client}
	if p.timed, err = workloadapi.NewJWTSource(ctx, workloadapi.WithClient(client)); err != nil {
		p.close()
		return nil, err
	}
	// Without a client given, a source makes its own: every call goes by that address.
	options := workloadapi.WithClientOptions(workloadapi.WithAddr(counted))
	if p.counted, err = workloadapi.NewJWTSource(ctx, options); err != nil {
		p.close()
		return nil, err
	}
	return p, nil
}

func (p *peer) close() {
	for _, source := range []*workloadapi.JWTSource{p.counted, p.timed} {
		if source != nil {
			source.Close()
		}
	}
	p.client.Close()
}

func (p *peer) obey(ctx context.Context, command string) (answer, error) {
	name, rest, _ := strings.Cut(command, " ")
	switch name {
	case "source", "client":
		var calls int
		if _, err := fmt.Sscan(rest, &calls); err != nil {
			return answer{}, fmt.Errorf("%q: %w", command, err)
		}
		fetch := p.timed.FetchJWTSVID
		if name == "client" {
			fetch = p.client.FetchJWTSVID
		}
		return timeCalls(ctx, fetch, calls)
	case "steady":
		var audiences, intervalMs, rounds int
		if _, err := fmt.Sscan(rest, &audiences, &intervalMs, &rounds); err != nil {
			return answer{}, fmt.Errorf("%q: %w", command, err)
		}
		interval := time.Duration(intervalMs) * time.Millisecond
		return askSteadily(ctx, p.counted.FetchJWTSVID, audiences, interval, rounds)
	default:
		return answer{}, fmt.Errorf("there is no command %q", command)
	}
}

type fetchFunc func(context.Context, jwtsvid.Params) (*jwtsvid.SVID, error)
