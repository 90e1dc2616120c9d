using StreamRec.Core.DuckDb;
using StreamRec.Core.Parameters;

namespace StreamRec.Core.Profiling.Sources;

/// <summary>Turns a filter into the engine's words. Values stand in it as quoted texts that are converted to their column's type, names as the table spells them.</summary>
internal static class RowFilterSql
{
    /// <summary>The condition for <c>where</c>.</summary>
    /// <exception cref="InvalidParameterException">The table has no such column, or the column cannot be compared with the value.</exception>
    public static string Of(RowFilter filter, IReadOnlyList<DuckDbColumnInfo> columns, DuckDbConnection connection) =>
        filter.Conditions.Count == 0 ? "true" : string.Join(" and ", filter.Conditions.Select(condition => Of(condition, columns, connection)));

    private static string Of(RowCondition condition, IReadOnlyList<DuckDbColumnInfo> columns, DuckDbConnection connection)
    {
        var column = columns.FirstOrDefault(each => each.Name.Equals(condition.Column, StringComparison.OrdinalIgnoreCase))
            ?? throw new InvalidParameterException("where", condition.Column, [.. columns.Select(each => each.Name)]);
        var name = DuckDbText.Identifier(column.Name);
        switch (condition.Comparison)
        {
            case RowComparison.Empty:
                return $"{name} is null";
            case RowComparison.NotEmpty:
                return $"{name} is not null";
            case RowComparison.Contains:
                return $"contains(lower({name}::varchar), lower({DuckDbText.Literal(condition.Value)}))";
            default:
                break;
        }

        if (condition.Others.Count > 0)
        {
            return $"({string.Join(" or ", condition.Others.Prepend(condition.Value).Select(value => Of(condition with { Value = value, Others = [] }, columns, connection)))})";
        }

        var isList = column.Type.Id == DuckDbTypeId.List;
        var value = Converted(condition, (isList ? column.Type.ItemType! : column.Type).Id, connection);
        return condition.Comparison switch
        {
            RowComparison.Equal when isList => $"list_contains({name}, {value})",
            RowComparison.NotEqual when isList => $"coalesce(not list_contains({name}, {value}), true)",
            RowComparison.NotEqual => $"{name} is distinct from {value}",
            _ => $"{name} {RowFilter.SignOf(condition.Comparison)} {value}",
        };
    }

    // Comparing a number with a text would compare texts; so the value takes the column's type, or is refused.
    private static string Converted(RowCondition condition, DuckDbTypeId type, DuckDbConnection connection)
    {
        var (name, accepted) = type switch
        {
            DuckDbTypeId.Boolean => ("boolean", "true or false"),
            DuckDbTypeId.Date => ("date", "a date such as 2020-12-31"),
            DuckDbTypeId.Timestamp or DuckDbTypeId.TimestampWithZone or DuckDbTypeId.TimestampSeconds or DuckDbTypeId.TimestampMilliseconds or DuckDbTypeId.TimestampNanoseconds
                => ("timestamp", "a date or a time such as 2020-12-31 or '2020-12-31 23:59'"),
            DuckDbTypeId.TinyInt or DuckDbTypeId.SmallInt or DuckDbTypeId.Integer or DuckDbTypeId.BigInt or DuckDbTypeId.UTinyInt or DuckDbTypeId.USmallInt or DuckDbTypeId.UInteger
                or DuckDbTypeId.UBigInt or DuckDbTypeId.Float or DuckDbTypeId.Double or DuckDbTypeId.Decimal or DuckDbTypeId.HugeInt or DuckDbTypeId.UHugeInt => ("double", "a number"),
            _ => ("varchar", ""),
        };
        var literal = DuckDbText.Literal(condition.Value);
        if (name != "varchar" && connection.Scalar<bool>($"select try_cast({literal} as {name}) is null"))
        {
            throw new InvalidParameterException(condition.Column, condition.Value, [accepted]);
        }

        return $"{literal}::{name}";
    }
}
