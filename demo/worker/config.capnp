# Runs the worker in workerd, the runtime of Cloudflare Workers, at http://localhost:8787/
using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [(
    name = "summaries",
    worker = (
      modules = [(name = "worker.js", esModule = embed "dist/worker.js")],
      compatibilityDate = "2026-11-01",
    ),
  )],
  sockets = [(name = "http", address = "localhost:8787", http = (), service = "summaries")],
);
