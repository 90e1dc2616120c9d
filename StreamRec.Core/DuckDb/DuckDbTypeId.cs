using System.Diagnostics.CodeAnalysis;

namespace StreamRec.Core.DuckDb;

/// <summary>The engine's types, with the engine's numbers.</summary>
[SuppressMessage("Naming", "CA1720:Identifier contains type name", Justification = "They are the names of DuckDB's types.")]
public enum DuckDbTypeId
{
    /// <summary>Unknown.</summary>
    Invalid = 0,

    /// <summary>True or false; one byte.</summary>
    Boolean = 1,

    /// <summary>8 bits, signed.</summary>
    TinyInt = 2,

    /// <summary>16 bits, signed.</summary>
    SmallInt = 3,

    /// <summary>32 bits, signed.</summary>
    Integer = 4,

    /// <summary>64 bits, signed.</summary>
    BigInt = 5,

    /// <summary>8 bits, unsigned.</summary>
    UTinyInt = 6,

    /// <summary>16 bits, unsigned.</summary>
    USmallInt = 7,

    /// <summary>32 bits, unsigned.</summary>
    UInteger = 8,

    /// <summary>64 bits, unsigned.</summary>
    UBigInt = 9,

    /// <summary>32-bit floating point.</summary>
    Float = 10,

    /// <summary>64-bit floating point.</summary>
    Double = 11,

    /// <summary>Microseconds since 1970, no zone.</summary>
    Timestamp = 12,

    /// <summary>Days since 1970.</summary>
    Date = 13,

    /// <summary>Microseconds since midnight.</summary>
    Time = 14,

    /// <summary>Months, days and microseconds.</summary>
    Interval = 15,

    /// <summary>128 bits, signed.</summary>
    HugeInt = 16,

    /// <summary>Text, UTF-8.</summary>
    Varchar = 17,

    /// <summary>Bytes.</summary>
    Blob = 18,

    /// <summary>A decimal number with a fixed scale.</summary>
    Decimal = 19,

    /// <summary>Seconds since 1970.</summary>
    TimestampSeconds = 20,

    /// <summary>Milliseconds since 1970.</summary>
    TimestampMilliseconds = 21,

    /// <summary>Nanoseconds since 1970.</summary>
    TimestampNanoseconds = 22,

    /// <summary>A text out of a fixed dictionary, stored as its number.</summary>
    Enum = 23,

    /// <summary>A list of values of one type.</summary>
    List = 24,

    /// <summary>Named fields.</summary>
    Struct = 25,

    /// <summary>Keys with values.</summary>
    Map = 26,

    /// <summary>A universally unique number, 128 bits.</summary>
    Uuid = 27,

    /// <summary>One of several types.</summary>
    Union = 28,

    /// <summary>A string of bits.</summary>
    Bit = 29,

    /// <summary>A time of day with a zone.</summary>
    TimeWithZone = 30,

    /// <summary>Microseconds since 1970, UTC.</summary>
    TimestampWithZone = 31,

    /// <summary>128 bits, unsigned.</summary>
    UHugeInt = 32,

    /// <summary>A list of fixed length.</summary>
    Array = 33,

    /// <summary>A null without a type.</summary>
    Null = 36,
}
