package main

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/spiffe/go-spiffe/v2/svid/jwtsvid"
)

// Asks for each audience once in every interval, the audiences spread over it. A call
// that comes late is not left out, so that the number of calls is always the same.
func askSteadily(
	ctx context.Context,
	fetch fetchFunc,
	audiences int,
	interval time.Duration,
	rounds int,
) (answer, error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	failures := make([]error, audiences)
	begin := time.Now()
	var callers sync.WaitGroup
	for index := range audiences {
		callers.Add(1)
		go func() {
			defer callers.Done()
			params := jwtsvid.Params{Audience: fmt.Sprintf("go-spiffe-%d", index)}
			first := begin.Add(interval * time.Duration(index) / time.Duration(audiences))
			for round := range rounds {
				time.Sleep(time.Until(first.Add(interval * time.Duration(round))))
				if _, err := fetch(ctx, params); err != nil {
					failures[index] = err
					cancel()
					return
				}
			}
		}()
	}
	callers.Wait()
	return answer{Calls: audiences * rounds}, errors.Join(failures...)
}
