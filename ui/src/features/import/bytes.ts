import { CallFailure } from '@/api/failure'
import { t } from '@/text'

/** A file's bytes as the calls take them; refused where it cannot be read: a folder, or one whose stick was pulled. */
export function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.onerror = () => {
      const sentence = t('import.file.unreadable', { name: file.name })
      reject(new CallFailure('file.unreadable', sentence))
    }
    reader.readAsDataURL(file)
  })
}
