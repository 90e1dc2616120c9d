using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using StreamRec.Core.Configuration;
using StreamRec.Core.Parameters;
using StreamRec.Core.Sql;
using StreamRec.Web.Sql;

namespace StreamRec.Web.Api;

/// <summary>Queries with SQL about the current snapshot; there only where they are switched on.</summary>
internal static class SqlApi
{
    private const int LargestBody = 4 << 20;

    /// <summary>Maps the routes, or none.</summary>
    public static RouteGroupBuilder MapSqlApi(this RouteGroupBuilder api, SqlOptions options)
    {
        if (!options.Enabled)
        {
            return api;
        }

        var sql = api.MapGroup("/sql").WithTags(ApiGroups.Sql);
        sql.MapGet("/schema", DescribeAsync)
            .WithName("DescribeSql")
            .WithSummary("The tables that can be queried, with their columns, and what a query is kept from")
            .Produces<SqlSchemaResponse>()
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        sql.MapPost("", AskAsync)
            .WithName("AskSql")
            .WithSummary("Answers a query about the current snapshot")
            .WithExample("", """{ "sql": "SELECT platform, count(*) AS titles FROM titles GROUP BY platform ORDER BY titles DESC" }""")
            .WithDescription("DuckDB's SQL, reading only, over the tables that /api/sql/schema names. CSV and Parquet by the field format or the header Accept; they may be longer, and their headers StreamRec-Rows and StreamRec-Truncated say how long. A request that is given up stops its query.")
            .Accepts<SqlRequest>("application/json")
            .Produces<SqlAnswerResponse>()
            .Produces(StatusCodes.Status200OK, contentType: SqlFormats.CsvMedia)
            .Produces(StatusCodes.Status200OK, contentType: SqlFormats.ParquetMedia)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .WithMetadata(new RequestSizeLimitAttribute(LargestBody));
        return api;
    }

    private static async Task<IResult> DescribeAsync([FromServices] SqlDesk desk, [FromServices] StreamRecOptions options, [FromServices] IOptions<ApiLimits> limits, HttpContext context)
    {
        try
        {
            return TypedResults.Ok(SqlSchemaResponse.Of(await desk.DescribeAsync(context.RequestAborted), options.Sql));
        }
        catch (SqlRefusedException refusal)
        {
            return ApiProblems.SqlRefused(refusal, limits.Value, context);
        }
    }

    private static async Task<IResult> AskAsync(
        [FromServices] SqlDesk desk, [FromServices] SqlFiles files, [FromServices] StreamRecOptions options, [FromServices] IOptions<ApiLimits> limits, HttpContext context)
    {
        var wanted = await ApiBody.ReadAsync<SqlRequest>(context);
        var format = SqlFormats.Choose(wanted.Format, context.Request.GetTypedHeaders().Accept);
        if (wanted.Rows is { } rows && (rows < 1 || rows > options.Sql.Rows))
        {
            throw new InvalidParameterException("rows", rows.ToString(CultureInfo.InvariantCulture), [$"1 to {options.Sql.Rows.ToString(CultureInfo.InvariantCulture)}"]);
        }

        try
        {
            var visitor = SqlServices.VisitorOf(context);
            if (format == SqlFormat.Json)
            {
                var table = new SqlTable();
                var question = SqlQuestion.ForShowing(wanted.Sql ?? "", visitor, options.Sql);
                var outcome = await desk.AskAsync(question with { Rows = wanted.Rows ?? question.Rows }, table, context.RequestAborted);
                return TypedResults.Ok(SqlAnswerResponse.Of(table, outcome));
            }

            var file = await files.MakeAsync(wanted.Sql ?? "", visitor, format, context.RequestAborted);
            context.Response.Headers["StreamRec-Rows"] = file.Outcome.Rows.ToString(CultureInfo.InvariantCulture);
            context.Response.Headers["StreamRec-Truncated"] = file.Outcome.IsTruncated ? "true" : "false";
            return TypedResults.File(file.Content, SqlFormats.MediaOf(format), "answer" + SqlFormats.EndingOf(format));
        }
        catch (SqlRefusedException refusal)
        {
            return ApiProblems.SqlRefused(refusal, limits.Value, context);
        }
    }
}
