using StreamRec.Core.DuckDb;

namespace StreamRec.Core.Sql.Worker;

/// <summary>How the engine's types are sent.</summary>
internal static class ColumnKinds
{
    /// <summary>How values of a type are sent; <see langword="null"/> for those that the engine must write as texts first.</summary>
    public static SqlValueKind? Of(DuckDbType type) => type.Id switch
    {
        DuckDbTypeId.Varchar or DuckDbTypeId.Enum => SqlValueKind.Text,
        DuckDbTypeId.Boolean => SqlValueKind.Flag,
        DuckDbTypeId.TinyInt or DuckDbTypeId.SmallInt or DuckDbTypeId.Integer or DuckDbTypeId.BigInt
            or DuckDbTypeId.UTinyInt or DuckDbTypeId.USmallInt or DuckDbTypeId.UInteger => SqlValueKind.Whole,
        DuckDbTypeId.UBigInt or DuckDbTypeId.HugeInt or DuckDbTypeId.UHugeInt => SqlValueKind.Exact,

        // .NET's decimals end at 28 digits; the engine writes longer ones itself.
        DuckDbTypeId.Float or DuckDbTypeId.Double => SqlValueKind.Number,
        DuckDbTypeId.Date => SqlValueKind.Day,
        DuckDbTypeId.Timestamp or DuckDbTypeId.TimestampSeconds or DuckDbTypeId.TimestampMilliseconds or DuckDbTypeId.TimestampNanoseconds
            or DuckDbTypeId.TimestampWithZone => SqlValueKind.Moment,
        _ => null,
    };

    /// <summary>How the values are told apart once the engine has written them as texts.</summary>
    public static SqlValueKind Written(DuckDbType type) => type.Id == DuckDbTypeId.Decimal ? SqlValueKind.Exact : SqlValueKind.Text;

    /// <summary>The engine's name of a type, as far as it can be told from outside.</summary>
    public static string NameOf(DuckDbType type) => type.Id switch
    {
        DuckDbTypeId.List when type.ItemType is { } item => NameOf(item) + "[]",
        DuckDbTypeId.TimestampWithZone => "TIMESTAMP WITH TIME ZONE",
        DuckDbTypeId.TimestampSeconds or DuckDbTypeId.TimestampMilliseconds or DuckDbTypeId.TimestampNanoseconds => "TIMESTAMP",
        DuckDbTypeId.TimeWithZone => "TIME WITH TIME ZONE",
        _ => type.Id.ToString().ToUpperInvariant(),
    };
}
