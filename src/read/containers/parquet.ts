import type { ContainerItem, InputContainer } from "../container.js";
import type { Head } from "../format.js";
import type { ByteSource } from "../source.js";

/** Parquet files, as data platforms export tables of messages. */
export const container: InputContainer = {
  name: "parquet",
  documentation: {
    title: "Parquet",
    recognisedBy: "its first bytes, PAR1",
    limits:
      "A row group is in memory at a time. Flat tables are read as CSV is, tables with lists or structures as JSON Lines; positions name the row and, of flat tables, the column, from 1. Encrypted files cannot be read.",
    verified: "constructed",
  },

  recognise({ bytes }: Head): number {
    return Buffer.from(bytes.subarray(0, 4)).toString("latin1") === "PAR1" ? 1 : 0;
  },

  async *open(source: ByteSource): AsyncGenerator<ContainerItem> {
    const { parquetInput } = await import("../parquet-rows.js");
    yield* parquetInput(source);
  },
};
