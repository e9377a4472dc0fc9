//! The browser shell: the interface and its calls over HTTP, for this machine only.
//!
//! It listens on loopback, answers only requests that name it as their host, come from its own pages and carry the
//! session's secret; the address it prints holds a token that buys that secret once.

mod admission;
mod progress;

use admission::Admission;
use axum::extract::{DefaultBodyLimit, Query, State};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router, middleware};
use calls::{Request, Xuecheng};
use progress::Reports;
use serde::Deserialize;
use std::path::Path;
use std::sync::Arc;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

/// Spreadsheets come in through a call; none that an office keeps is larger.
const LARGEST_BODY: usize = 96 * 1024 * 1024;

/// The window's own policy: only what lies in attributes may style inline, and nothing may run inline.
const POLICY: &str = "default-src 'self'; img-src 'self' data: blob:; style-src 'self'; style-src-attr 'unsafe-inline'; \
                      object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// What every request can reach.
#[derive(Clone)]
struct Shell {
    host: Arc<Xuecheng>,
    admission: Arc<Admission>,
    reports: Arc<Reports>,
}

/// Serves until the process is ended. Prints the address to open.
pub fn serve(host: Arc<Xuecheng>, ui: &Path, port: u16) -> std::io::Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", port)).await?;
        let address = listener.local_addr()?;
        let (admission, token) = Admission::new(address.port(), &calls::Surroundings);
        println!("http://127.0.0.1:{}/#token={token}", address.port());
        let until = interrupted(Arc::clone(&host));
        let shell = Shell { host, admission: Arc::new(admission), reports: Arc::default() };
        axum::serve(listener, router(shell, ui)).with_graceful_shutdown(until).await
    })
}

/// Waits for Ctrl-C, and then ends the program: the server waits for the answers under way, a search among them.
async fn interrupted(host: Arc<Xuecheng>) {
    // If the signal cannot be listened for, the process is ended from outside.
    let _ = tokio::signal::ctrl_c().await;
    tokio::task::spawn_blocking(move || host.end());
}

fn router(shell: Shell, ui: &Path) -> Router {
    let fixed = |name: HeaderName, value: &'static str| {
        SetResponseHeaderLayer::overriding(name, HeaderValue::from_static(value))
    };
    let guarded = Router::new()
        .route("/rpc", post(rpc))
        .route("/progress", get(job_progress))
        .layer(middleware::from_fn_with_state(shell.clone(), admission::with_secret));
    Router::new()
        .route("/session", post(admission::exchange))
        .merge(guarded)
        .fallback_service(ServeDir::new(ui))
        .layer(middleware::from_fn_with_state(shell.clone(), admission::from_here))
        .layer(DefaultBodyLimit::max(LARGEST_BODY))
        .layer(fixed(header::CONTENT_SECURITY_POLICY, POLICY))
        .layer(fixed(header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .layer(fixed(header::REFERRER_POLICY, "no-referrer"))
        .layer(fixed(header::CACHE_CONTROL, "no-store"))
        .with_state(shell)
}

/// A call. The answer is `{"answer": …}` or, with status 422, the failure.
async fn rpc(State(shell): State<Shell>, Json(request): Json<Request>) -> Response {
    let answer = tokio::task::spawn_blocking(move || {
        let reports = Arc::clone(&shell.reports);
        let answer = shell.host.call(&request, &|report| reports.keep(report));
        if let Some(job) = &request.job {
            shell.reports.forget(job);
        }
        answer
    });
    match answer.await {
        Ok(Ok(answer)) => Json(serde_json::json!({ "answer": answer })).into_response(),
        Ok(Err(failure)) => (StatusCode::UNPROCESSABLE_ENTITY, Json(failure)).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// Which job's progress.
#[derive(Deserialize)]
struct ProgressQuery {
    job: String,
}

async fn job_progress(State(shell): State<Shell>, Query(query): Query<ProgressQuery>) -> Response {
    Json(shell.reports.of(&query.job)).into_response()
}
