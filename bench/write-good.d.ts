declare module "write-good" {
  /** What a prose linter finds in an English text. */
  export default function writeGood(text: string): readonly { readonly index: number; readonly reason: string }[];
}
