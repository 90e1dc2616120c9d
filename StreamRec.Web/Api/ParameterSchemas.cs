using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using StreamRec.Core.Catalog;
using StreamRec.Core.Configuration;
using StreamRec.Core.Films;
using StreamRec.Core.Profiling.Sources;
using StreamRec.Core.Questions;
using StreamRec.Web.Localization;

namespace StreamRec.Web.Api;

/// <summary>
/// Says in the OpenAPI document what each parameter takes. The endpoints read text (see <see cref="ApiParameters"/>), so the generator cannot
/// know; parameters of one name take the same everywhere.
/// </summary>
internal sealed class ParameterSchemas(IOptions<ApiLimits> limits, IOptions<StreamRecOptions> options) : IOpenApiOperationTransformer
{
    private const string RequiredMark = " Required.";

    private static readonly string[] Types = [CatalogTerms.Movie, CatalogTerms.TvShow];

    /// <inheritdoc />
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
        {
            if (SchemaOf(parameter.Name, operation.OperationId) is { } schema)
            {
                var many = parameter.Schema?.Type?.HasFlag(JsonSchemaType.Array) ?? false;
                parameter.Schema = many ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = schema } : schema;
            }

            // The endpoints take null even so: what is missing is answered like any other wrong value.
            if (parameter.Description?.EndsWith(RequiredMark, StringComparison.Ordinal) == true)
            {
                parameter.Required = true;
                parameter.Description = parameter.Description[..^RequiredMark.Length];
            }
        }

        return Task.CompletedTask;
    }

    private OpenApiSchema? SchemaOf(string? name, string? operation) => name switch
    {
        "year" or "yearFrom" or "yearTo" => Integer(QuestionParameters.FirstYear, QuestionParameters.LastYear),
        "platform" => Words([.. Platform.All.Select(platform => platform.Key)]),
        "type" => Words(Types),
        "duration_type" => Words([CatalogTerms.Minutes, CatalogTerms.Seasons], CatalogTerms.Minutes),
        "basis" => Words([QuestionParameters.ReleaseYear, QuestionParameters.RatingYear], QuestionParameters.ReleaseYear),
        "sort" => Words([.. TitleFilter.SortWords], "relevance"),
        "length" => Words(Bands.Lengths),
        "votes" => Words(Bands.Votes),
        "score" => Words(Bands.Scores),
        "table" => Words(ProfileSource.SnapshotTables),
        "part" => Words([.. ProfileApi.PartWords], "all"),
        "format" when operation == "GetProfileFile" => Words([.. ProfileApi.FormatWords], "html"),
        "sensitive" => new OpenApiSchema { Type = JsonSchemaType.Boolean, Default = false },
        "role" => Words([.. PeopleApi.RoleWords], "any"),
        "state" => Words([.. MatchWords.States.Select(state => state.Word)], MatchWords.States[0].Word),
        "direction" => Words(["ascending", "descending"]),
        "scored" => Number(0, 5),
        "mes" => Words([.. CalendarNames.SpanishMonths, .. CalendarNames.EnglishMonths]),
        "dia" => Words([.. CalendarNames.SpanishWeekdays, .. CalendarNames.EnglishWeekdays]),
        "order" => Words([RecommendationOrders.Similarity, RecommendationOrders.VoteAverage], RecommendationOrders.Similarity),
        "n" => Integer(1, limits.Value.MaximumListLength, FilmsApi.DefaultReturns),
        "threshold" => Number(0.5m, 5, (decimal)options.Value.Prediction.Threshold),
        "ratedOnly" or "streamedOnly" or "excludeNearDuplicates" or "leave_out_very_long" or FilmParameters.LeaveOutTinyBudgets or "keep_names_without_letter" => new OpenApiSchema { Type = JsonSchemaType.Boolean, Default = false },
        "diversity" => Number(0, 1, 0),
        "language" when operation is "Predict" or "Recommend" or "PredictForRatings" or "RecommendForRatings" or "WhatIf" => Words(Languages.Codes),
        "page" => Integer(1, null, 1),
        "offset" => Integer(0, null),
        "pageSize" => Integer(1, limits.Value.MaximumPageSize, limits.Value.DefaultPageSize),
        "count" when operation == "Recommend" => Integer(1, options.Value.Prediction.MaximumCount, options.Value.Prediction.DefaultCount),
        "count" => Integer(1, limits.Value.MaximumListLength),
        _ => null,
    };

    private static OpenApiSchema Words(IReadOnlyList<string> words, string? defaultWord = null) => new()
    {
        Type = JsonSchemaType.String,
        Enum = [.. words.Select(word => (JsonNode)word)],
        Default = defaultWord,
    };

    private static OpenApiSchema Integer(int minimum, int? maximum, int? defaultValue = null) => new()
    {
        Type = JsonSchemaType.Integer,
        Minimum = minimum.ToString(CultureInfo.InvariantCulture),
        Maximum = maximum?.ToString(CultureInfo.InvariantCulture),
        Default = defaultValue,
    };

    private static OpenApiSchema Number(decimal minimum, decimal maximum, decimal? defaultValue = null) => new()
    {
        Type = JsonSchemaType.Number,
        Minimum = minimum.ToString(CultureInfo.InvariantCulture),
        Maximum = maximum.ToString(CultureInfo.InvariantCulture),
        Default = defaultValue,
    };
}
