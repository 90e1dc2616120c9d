using StreamRec.Core.DuckDb;
using StreamRec.Core.Parameters;

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

    /// <summary>A column that is read as one of another kind.</summary>
    private ProfileColumn(ProfileColumn column, ColumnKind kind, string expression)
    {
        Name = column.Name;
        Type = column.Type;
        TypeName = column.TypeName;
        Kind = kind;
        Expression = expression;
        IsReadFromText = kind == ColumnKind.Date && column.Kind == ColumnKind.Text;
    }

    public string Name { get; }

    public DuckDbType Type { get; }

    /// <summary>The engine's type in lower case.</summary>
    public string TypeName { get; }

    /// <summary>The kind by type alone, or as somebody said; whether a text is a category shows otherwise when its values are counted.</summary>
    public ColumnKind Kind { get; }

    /// <summary>The value as it stands in a statement; null where there is none, also for "not a number".</summary>
    public string Expression { get; }

    /// <summary>The value as a number, for numeric columns and dates (microseconds since 1970).</summary>
    public string Number => Kind == ColumnKind.Date ? $"epoch_us({Expression}::timestamp)::double" : $"({Expression})::double";

    /// <summary>Whether values may be infinite.</summary>
    public bool IsBoundless { get; private init; }

    /// <summary>Whether a date has no time of day.</summary>
    public bool HoldsDay { get; private init; }

    /// <summary>Whether somebody said what kind it is.</summary>
    public bool IsChosen { get; private init; }

    /// <summary>Whether it is a text that <see cref="AsDates"/> reads.</summary>
    public bool IsReadFromText { get; private init; }

    /// <summary>The same column read as dates: ISO dates and times, "September 9, 2019", 31/12/2020 and 12/31/2020.</summary>
    public ProfileColumn AsDates() => new(
        this,
        ColumnKind.Date,
        $"coalesce(try_cast({Expression} as timestamp), try_strptime(trim({Expression}), ['%B %d, %Y', '%d/%m/%Y', '%m/%d/%Y', '%d %B %Y', '%Y/%m/%d']))");

    /// <summary>The same column taken for one of another kind; what cannot be read as such counts as missing.</summary>
    /// <exception cref="InvalidParameterException">A column of its type cannot be taken for that.</exception>
    public ProfileColumn As(ColumnKind kind)
    {
        var read = (Kind, kind) switch
        {
            (_, _) when Kind == kind => this,
            (ColumnKind.Text, ColumnKind.Numeric) => new ProfileColumn(this, kind, $"try_cast({Expression} as double)"),
            (ColumnKind.Boolean, ColumnKind.Numeric) => new ProfileColumn(this, kind, $"{Expression}::integer"),
            (ColumnKind.Text, ColumnKind.Date) => AsDates(),
            (ColumnKind.Text, ColumnKind.Boolean) => new ProfileColumn(this, kind, $"try_cast({Expression} as boolean)"),
            (ColumnKind.Numeric, ColumnKind.Boolean) => new ProfileColumn(this, kind, $"({Expression} <> 0)"),
            (ColumnKind.Text, ColumnKind.List) => new ProfileColumn(this, kind, $"list_filter(list_transform(string_split({Expression}, ','), lambda item: trim(item)), lambda item: item <> '')"),
            (ColumnKind.List, ColumnKind.Category or ColumnKind.Text) => new ProfileColumn(this, kind, $"array_to_string({Expression}::varchar[], ', ')"),
            (_, ColumnKind.Category or ColumnKind.Text) => new ProfileColumn(this, kind, $"{Expression}::varchar"),
            _ => throw new InvalidParameterException("columns", $"{Name}:{ColumnChoices.WordOf(kind)}", [.. Possible.Select(each => $"{Name}:{ColumnChoices.WordOf(each)}"), $"{Name}:{ColumnChoices.Skip}"]),
        };
        return new ProfileColumn(read, kind, read.Expression) { IsChosen = true, IsBoundless = read.IsBoundless || (kind == ColumnKind.Numeric && Kind == ColumnKind.Text), HoldsDay = read.HoldsDay, IsReadFromText = read.IsReadFromText };
    }

    private IEnumerable<ColumnKind> Possible => Kind switch
    {
        ColumnKind.Text => Enum.GetValues<ColumnKind>(),
        ColumnKind.Boolean => [ColumnKind.Boolean, ColumnKind.Numeric, ColumnKind.Category, ColumnKind.Text],
        ColumnKind.Numeric => [ColumnKind.Numeric, ColumnKind.Boolean, ColumnKind.Category, ColumnKind.Text],
        _ => [Kind, ColumnKind.Category, ColumnKind.Text],
    };
}
