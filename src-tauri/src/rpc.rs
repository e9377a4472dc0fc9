//! The one command a page may invoke.

use calls::{CallError, Failure, ProgressReport, Request, Running};
use serde_json::Value;
use std::sync::Arc;
use tauri::{Emitter, State, WebviewWindow};

/// Answers a call. It runs on a thread of its own, so that the window stays alive; its progress goes to the calling
/// window as the event `progress`.
#[tauri::command]
pub async fn rpc(
    window: WebviewWindow,
    host: State<'_, Running>,
    request: Request,
) -> Result<Value, Failure> {
    let host = Arc::clone(&host);
    let language = request.language;
    let work =
        tauri::async_runtime::spawn_blocking(move || host.call(&request, &|report| tell(&window, report)));
    // The host catches panics itself: this is for one outside it, so that the page still gets an answer.
    work.await.unwrap_or_else(|_| Err(Failure::of(&CallError::Panic, language)))
}

/// A window that has just been closed has no use for progress, so a failure to tell it is no failure.
fn tell(window: &WebviewWindow, report: ProgressReport) {
    let _ = window.emit_to(window.label(), "progress", report);
}
