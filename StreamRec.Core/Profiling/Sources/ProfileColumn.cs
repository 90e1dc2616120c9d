using StreamRec.Core.DuckDb;

namespace StreamRec.Core.Profiling.Sources;

/// <summary>A column of the table that is profiled, and how the engine is asked about it.</summary>
internal sealed class ProfileColumn
{
    public ProfileColumn(DuckDbColumnInfo column)
    {
        Name = column.Name;
        Type = column.Type;
        var name = DuckDbText.Identifier(column.Name);
        (Kind, Expression, IsBoundless) = column.Type.Id switch
        {
            DuckDbTypeId.Boolean => (ColumnKind.Boolean, name, false),
            DuckDbTypeId.Float or DuckDbTypeId.Double => (ColumnKind.Numeric, $"(case when isnan({name}) then null else {name} end)", true),
            DuckDbTypeId.TinyInt or DuckDbTypeId.SmallInt or DuckDbTypeId.Integer or DuckDbTypeId.BigInt or DuckDbTypeId.HugeInt or DuckDbTypeId.UTinyInt or DuckDbTypeId.USmallInt
                or DuckDbTypeId.UInteger or DuckDbTypeId.UBigInt or DuckDbTypeId.UHugeInt or DuckDbTypeId.Decimal => (ColumnKind.Numeric, name, false),
            DuckDbTypeId.Date or DuckDbTypeId.Timestamp or DuckDbTypeId.TimestampWithZone or DuckDbTypeId.TimestampSeconds or DuckDbTypeId.TimestampMilliseconds
                or DuckDbTypeId.TimestampNanoseconds => (ColumnKind.Date, name, false),
            DuckDbTypeId.List => (ColumnKind.List, name, false),
            DuckDbTypeId.Varchar => (ColumnKind.Text, name, false),

            // Enumerations are texts; what has no statistics of its own (structures, blobs, times of day) is looked at as it is written.
            _ => (ColumnKind.Text, $"{name}::varchar", false),
        };
        HoldsDay = column.Type.Id == DuckDbTypeId.Date;
        TypeName = column.Type.Id == DuckDbTypeId.List ? $"list of {column.Type.ItemType!.Id}".ToLowerInvariant() : column.Type.Id.ToString().ToLowerInvariant();
    }

    /// <summary>A text column that holds dates: read as dates.</summary>
    private ProfileColumn(ProfileColumn text, string dates)
    {
        Name = text.Name;
        Type = text.Type;
        TypeName = text.TypeName;
        Kind = ColumnKind.Date;
        Expression = dates;
        IsReadFromText = true;
    }

    public string Name { get; }

    public DuckDbType Type { get; }

    /// <summary>The engine's type in lower case.</summary>
    public string TypeName { get; }

    /// <summary>The kind by type alone; whether a text is a category shows when its values are counted.</summary>
    public ColumnKind Kind { get; }

    /// <summary>The value as it stands in a statement; null where there is none, also for "not a number".</summary>
    public string Expression { get; }

    /// <summary>The value as a number, for numeric columns and dates (microseconds since 1970).</summary>
    public string Number => Kind == ColumnKind.Date ? $"epoch_us({Expression}::timestamp)::double" : $"({Expression})::double";

    /// <summary>Whether values may be infinite.</summary>
    public bool IsBoundless { get; }

    /// <summary>Whether a date has no time of day.</summary>
    public bool HoldsDay { get; }

    /// <summary>Whether it is a text that <see cref="AsDates"/> reads.</summary>
    public bool IsReadFromText { get; }

    /// <summary>The same column read as dates: ISO dates and times, "September 9, 2019", 31/12/2020 and 12/31/2020.</summary>
    public ProfileColumn AsDates() => new(
        this, $"coalesce(try_cast({Expression} as timestamp), try_strptime(trim({Expression}), ['%B %d, %Y', '%d/%m/%Y', '%m/%d/%Y', '%d %B %Y', '%Y/%m/%d']))");
}
