//! Photos: proved to be pictures by decoding them, then drawn anew, so that nothing but the picture is left: no position, no
//! camera, no thumbnail of what was cut away.

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader};
use std::io::Cursor;

/// The longest side that is kept, in pixels: half a printed page.
const LONGEST_SIDE: u32 = 1_600;
/// Of 100; beyond it files grow and nobody sees more.
const QUALITY: u8 = 82;
/// A file of more is refused before it is looked into.
const MOST_BYTES: usize = 32 * 1024 * 1024;
/// A picture that would take more memory is refused before it is decoded: 80 million pixels in three colours.
const MOST_DECODED_BYTES: u64 = 240_000_000;

/// Why a file is not kept as a photo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PhotoError {
    /// Neither JPEG nor PNG nor WebP, whatever its name says.
    #[error("not a photo")]
    NotAPhoto,
    /// It begins like a photo, but cannot be decoded to its end.
    #[error("a damaged photo")]
    Damaged,
    /// More bytes or pixels than any camera makes.
    #[error("too large for a photo")]
    TooLarge,
}

/// The picture in a file as a JPEG of its own, upright, at most 1,600 pixels a side.
pub fn redraw(bytes: &[u8]) -> Result<Vec<u8>, PhotoError> {
    if bytes.len() > MOST_BYTES {
        return Err(PhotoError::TooLarge);
    }
    let picture = decoded(bytes, format_of(bytes)?)?;
    let longest = picture.width().max(picture.height());
    let shown = if longest > LONGEST_SIDE {
        picture.resize(LONGEST_SIDE, LONGEST_SIDE, FilterType::Triangle)
    } else {
        picture
    };
    let mut drawn = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut drawn, QUALITY);
    shown.to_rgb8().write_with_encoder(encoder).map_err(|_| PhotoError::Damaged)?;
    Ok(drawn)
}

fn format_of(bytes: &[u8]) -> Result<ImageFormat, PhotoError> {
    let format = image::guess_format(bytes).map_err(|_| PhotoError::NotAPhoto)?;
    let known = matches!(format, ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::WebP);
    if known { Ok(format) } else { Err(PhotoError::NotAPhoto) }
}

fn decoded(bytes: &[u8], format: ImageFormat) -> Result<DynamicImage, PhotoError> {
    let reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut decoder = reader.into_decoder().map_err(why)?;
    if decoder.total_bytes() > MOST_DECODED_BYTES {
        return Err(PhotoError::TooLarge);
    }
    // Cameras turn the picture by a note beside it, and the note is not kept.
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(why)?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

fn why(error: ImageError) -> PhotoError {
    match error {
        ImageError::Limits(_) => PhotoError::TooLarge,
        _ => PhotoError::Damaged,
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]
mod tests {
    use super::{PhotoError, redraw};
    use image::{DynamicImage, GenericImageView, ImageFormat, Rgb, RgbImage};
    use std::io::Cursor;

    /// Red on the left, blue on the right.
    fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
        let picture = RgbImage::from_fn(width, height, |x, _| {
            if x < width / 2 { Rgb([220, 20, 20]) } else { Rgb([20, 20, 220]) }
        });
        let mut bytes = Cursor::new(Vec::new());
        DynamicImage::from(picture).write_to(&mut bytes, format).unwrap();
        bytes.into_inner()
    }

    /// A camera's JPEG: turned by a quarter, and taken at a place.
    fn from_a_camera() -> Vec<u8> {
        let plain = picture(60, 40, ImageFormat::Jpeg);
        let mut tiff = b"MM\0\x2a\0\0\0\x08\0\x02".to_vec();
        tiff.extend(b"\x01\x12\0\x03\0\0\0\x01\0\x06\0\0"); // orientation: turn clockwise
        tiff.extend(b"\x88\x25\0\x04\0\0\0\x01\0\0\0\x26\0\0\0\0"); // the position follows
        tiff.extend(b"\0\x01\0\x01\0\x02\0\0\0\x02N\0\0\0\0\0\0\0GPS 31.0186 N 109.5258 E");
        let length = u16::try_from(tiff.len() + 8).unwrap().to_be_bytes();
        let exif = [b"\xff\xe1".as_slice(), &length, b"Exif\0\0", &tiff].concat();
        [plain.get(..2).unwrap(), &exif, plain.get(2..).unwrap()].concat()
    }

    fn contains(bytes: &[u8], part: &[u8]) -> bool {
        bytes.windows(part.len()).any(|window| window == part)
    }

    #[test]
    fn nothing_but_the_picture_is_left() {
        let taken = from_a_camera();
        assert!(contains(&taken, b"GPS 31.0186"), "the camera noted where it was");
        let kept = redraw(&taken).unwrap();
        assert!(!contains(&kept, b"Exif"), "no notes of the camera");
        assert!(!contains(&kept, b"GPS"), "no position");
        let shown = image::load_from_memory(&kept).unwrap();
        assert_eq!(shown.dimensions(), (40, 60), "it stands upright without the note");
        let [red, _, blue, _] = shown.get_pixel(20, 5).0;
        assert!(red > 150 && blue < 100, "what was left is at the top now");
    }

    #[test]
    fn each_kind_of_photo_is_kept_and_a_large_one_made_smaller() {
        for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
            let kept = redraw(&picture(2_000, 500, format)).unwrap();
            let shown = image::load_from_memory_with_format(&kept, ImageFormat::Jpeg).unwrap();
            assert_eq!(shown.dimensions(), (1_600, 400), "{format:?}: its shape stays");
        }
    }

    #[test]
    fn what_is_no_photo_is_refused() {
        for bytes in [b"".as_slice(), b"PK\x03\x04 a spreadsheet", b"GIF89a\x01\0\x01\0\0\0\0;", b"%PDF-1.7"]
        {
            assert_eq!(redraw(bytes), Err(PhotoError::NotAPhoto), "whatever its name says");
        }
        for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
            let whole = picture(64, 64, format);
            let half = whole.get(..24).unwrap();
            assert_eq!(
                redraw(half),
                Err(PhotoError::Damaged),
                "{format:?}: it begins like one, and breaks off"
            );
        }
    }

    #[test]
    fn a_small_file_that_says_it_is_vast_is_refused_before_it_fills_the_memory() {
        let mut vast = picture(8, 8, ImageFormat::Png);
        vast.splice(16..24, [0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff]);
        let refused = redraw(&vast).unwrap_err();
        assert!(matches!(refused, PhotoError::TooLarge | PhotoError::Damaged), "65,535 pixels a side");
    }
}
