//! The example county: recorded once into a folder of its own, then opened like any office.

use crate::folders;
use crate::host::{Context, Xuecheng};
use crate::office::{self, OfficeState};
use county::County;
use serde::Deserialize;
use std::path::{Path, PathBuf};
use training::example::{self, ExampleError};
use training::kinds::SCHEMA;
use training::store::{Store, StoreError, lock};
use training::world::{Caller, Role};
use ts_rs::TS;

/// How large an example.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ExampleSize {
    /// One training year.
    #[default]
    Year,
    /// Five, with about a million marks, to measure with.
    FiveYears,
}

/// Opens the example county, recording it first if it is not there yet.
pub(crate) fn open(host: &Xuecheng, context: &Context<'_>) -> Result<OfficeState, ExampleError> {
    let folder = host.folders.example.clone();
    let turn = host.opening();
    if !folders::database(&folder).exists() {
        host.close();
        record_alone(host, context, &folder)?;
    }
    host.open(&folder, context.progress)?;
    drop(turn);
    Ok(office::state(host, context)?)
}

/// Records it unless another program is just doing so, or has done so by now.
fn record_alone(host: &Xuecheng, context: &Context<'_>, folder: &Path) -> Result<(), ExampleError> {
    std::fs::create_dir_all(folder.parent().unwrap_or(folder)).map_err(StoreError::from)?;
    let _alone = lock(folder)?;
    if folders::database(folder).exists() {
        return Ok(());
    }
    record_into(host, context, folder, ExampleSize::Year)
}

/// Which example to record.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct RecordExample {
    /// How large.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub size: ExampleSize,
}

/// Records the example county as this folder's own office and opens it. Refused where anything lies already.
pub(crate) fn record(
    host: &Xuecheng,
    context: &Context<'_>,
    record: RecordExample,
) -> Result<OfficeState, ExampleError> {
    let folder = host.folders.office.clone();
    if folders::database(&folder).exists() {
        return Err(ExampleError::Occupied);
    }
    record_into(host, context, &folder, record.size)?;
    Ok(office::state(host, context)?)
}

/// Records beside the folder and moves into place when whole, so that neither a power cut nor a cancel leaves half a county.
fn record_into(
    host: &Xuecheng,
    context: &Context<'_>,
    folder: &Path,
    size: ExampleSize,
) -> Result<(), ExampleError> {
    if folder.exists() && std::fs::read_dir(folder).map_err(StoreError::from)?.next().is_some() {
        return Err(ExampleError::Occupied);
    }
    let partial = partial(folder)?;
    clear(&partial)?;
    std::fs::create_dir_all(&partial).map_err(StoreError::from)?;
    let recorded = record_all(host, context, &partial, size).and_then(|()| move_into_place(&partial, folder));
    if recorded.is_err() {
        clear(&partial)?;
    }
    recorded
}

/// Gives a whole county its folder's name.
fn move_into_place(partial: &Path, folder: &Path) -> Result<(), ExampleError> {
    // An empty folder may be there already: named by the user, or left by a first run.
    if folder.exists() {
        std::fs::remove_dir(folder).map_err(|_| ExampleError::Occupied)?;
    }
    Ok(std::fs::rename(partial, folder).map_err(StoreError::from)?)
}

fn record_all(
    host: &Xuecheng,
    context: &Context<'_>,
    folder: &Path,
    size: ExampleSize,
) -> Result<(), ExampleError> {
    let world = host.world.as_ref();
    let (key, _) = host.key(folder)?;
    let store = Store::open(&folders::database(folder), key, SCHEMA, world, context.progress)?;
    let now = world.now();
    let language = context.request.language;
    let caller = Caller { account: store.account(), role: Role::Coordinator, language, now };
    let county = match size {
        ExampleSize::Year => County::example(example::SEED, now.date),
        ExampleSize::FiveYears => County::five_years(example::SEED, now.date),
    };
    example::record(&store, world, caller, &county, context.progress)
}

/// Where a county lies until it is whole: beside its folder, even if that is only called `.`.
fn partial(folder: &Path) -> Result<PathBuf, StoreError> {
    let folder = std::path::absolute(folder)?;
    let mut name = folder.file_name().unwrap_or_default().to_owned();
    name.push(".partial");
    Ok(folder.with_file_name(name))
}

fn clear(folder: &Path) -> Result<(), StoreError> {
    if folder.exists() { Ok(std::fs::remove_dir_all(folder)?) } else { Ok(()) }
}
