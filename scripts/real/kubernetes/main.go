// A kube-apiserver with the etcd that it stores in, as one program: a test's
// cluster is one process to start and one to end. Arguments are those of
// kube-apiserver, without the ones about etcd.
package main

import (
	"errors"
	"log"
	"net/url"
	"os"
	"time"

	"go.etcd.io/etcd/server/v3/embed"
	"k8s.io/component-base/cli"
	"k8s.io/kubernetes/cmd/kube-apiserver/app"
)

const storageStartLimit = 30 * time.Second

func main() {
	folder := os.Getenv("BOOST_STORAGE_FOLDER")
	if folder == "" {
		log.Fatal("BOOST_STORAGE_FOLDER has to name the folder of the storage")
	}
	storage, err := startStorage(folder)
	if err != nil {
		log.Fatalf("the storage did not start: %v", err)
	}
	server := app.NewAPIServerCommand()
	address := "http://" + storage.Clients[0].Addr().String()
	server.SetArgs(append(os.Args[1:], "--etcd-servers="+address))
	code := cli.Run(server)
	storage.Close()
	os.Exit(code)
}

func startStorage(folder string) (*embed.Etcd, error) {
	// Port 0: the system chooses, so servers that start together cannot collide.
	free := []url.URL{{Scheme: "http", Host: "127.0.0.1:0"}}
	config := embed.NewConfig()
	config.Dir = folder
	config.LogLevel = "error"
	config.ListenClientUrls = free
	config.AdvertiseClientUrls = free
	config.ListenPeerUrls = free
	config.AdvertisePeerUrls = free
	config.InitialCluster = config.InitialClusterFromName(config.Name)
	// The data ends with the test; waiting for the disk would only cost time.
	config.UnsafeNoFsync = true
	storage, err := embed.StartEtcd(config)
	if err != nil {
		return nil, err
	}
	select {
	case <-storage.Server.ReadyNotify():
		return storage, nil
	case <-time.After(storageStartLimit):
		storage.Close()
		return nil, errors.New("it was not ready in time")
	}
}
