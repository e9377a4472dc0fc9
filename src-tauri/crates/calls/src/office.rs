//! Calls about the office itself, which can be made before one is open.

use crate::host::{Context, Xuecheng};
use crate::imports::ExportedFile;
use crate::{Failure, KeyPlace, folders};
use serde::Serialize;
use std::path::Path;
use training::office::{self, NewOffice, OfficeError, OfficeSummary};
use training::store::StoreError;
use ts_rs::TS;

/// What the first screen needs to know.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OfficeState {
    /// The open office; none on the first run.
    pub summary: Option<OfficeSummary>,
    /// Whether the office's own database exists, open or not.
    pub exists: bool,
    /// The folder of the open office, or of the one that would be made.
    pub folder: String,
    /// Where the database's key is kept, or would be.
    pub key: KeyPlace,
    /// Why an office that exists could not be opened.
    pub failure: Option<Failure>,
    /// The program's version.
    pub version: String,
    /// Today, as the machine's clock has it: `YYYY-MM-DD`.
    pub today: String,
}

/// Opens the office if it exists and none is open, and says how things stand.
pub(crate) fn state(host: &Xuecheng, context: &Context<'_>) -> Result<OfficeState, StoreError> {
    let exists = folders::database(&host.folders.office).exists();
    let mut failure = None;
    let _turn = host.opening();
    if host.current().is_none()
        && exists
        && let Err(error) = host.open(&host.folders.office, context.progress)
    {
        failure = Some(Failure::of(&error, context.request.language));
    }
    described(host, context, exists, failure)
}

fn described(
    host: &Xuecheng,
    context: &Context<'_>,
    exists: bool,
    failure: Option<Failure>,
) -> Result<OfficeState, StoreError> {
    let current = host.current();
    let summary = match &current {
        Some(open) => open.store.read(host.caller(open, context)?, office::summary)?,
        None => None,
    };
    let folder = current.as_ref().map_or(host.folders.office.as_path(), |open| open.folder.as_path());
    Ok(OfficeState {
        summary,
        exists,
        folder: folder.display().to_string(),
        key: current.as_ref().map_or(host.folders.key, |open| open.key),
        failure,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        today: host.world.now().date.to_string(),
    })
}

/// Makes the office and opens it.
pub(crate) fn create(
    host: &Xuecheng,
    context: &Context<'_>,
    new: NewOffice,
) -> Result<OfficeState, OfficeError> {
    let folder = host.folders.office.clone();
    make(host, context, &folder, new, false)?;
    Ok(state(host, context)?)
}

/// Opens the office in `folder` and records it, unless it has been recorded before.
pub(crate) fn make(
    host: &Xuecheng,
    context: &Context<'_>,
    folder: &Path,
    new: NewOffice,
    example: bool,
) -> Result<(), OfficeError> {
    if new.name.trim().is_empty() {
        return Err(OfficeError::NameMissing);
    }
    let open = host.open(folder, context.progress)?;
    let caller = host.caller(&open, context)?;
    if open.store.read(caller, office::summary)?.is_none() {
        open.store.write(caller, host.world.as_ref(), "office.create", |draft| {
            office::create(draft, new, example)
        })?;
    }
    Ok(())
}

/// Closes the office, so that another can be opened.
pub(crate) fn close(host: &Xuecheng, context: &Context<'_>) -> Result<OfficeState, StoreError> {
    host.close();
    described(host, context, folders::database(&host.folders.office).exists(), None)
}

training::sentences! {
    /// Why an open office could not be looked after.
    pub enum CareError with StoreError {
        NoOffice => "office.none",
            zh "还没有打开办公室，请先新建办公室或打开示例县。",
            en "No office is open. Create an office or open the example county first.";
    }
}

/// The open office's key as the file to keep elsewhere: put back beside the database as `office.key`, it opens it on any
/// computer.
pub(crate) fn save_key(host: &Xuecheng, _: &Context<'_>) -> Result<ExportedFile, CareError> {
    let open = host.current().ok_or(CareError::NoOffice)?;
    let (key, _) = host.key(&open.folder)?;
    Ok(ExportedFile::of("key", &key.0))
}

/// Computes the open office's tables again from its journal.
pub(crate) fn rebuild(host: &Xuecheng, context: &Context<'_>) -> Result<(), CareError> {
    let open = host.current().ok_or(CareError::NoOffice)?;
    Ok(open.store.rebuild(context.progress)?)
}
