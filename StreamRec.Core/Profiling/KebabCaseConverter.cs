using System.Text.Json;
using System.Text.Json.Serialization;

namespace StreamRec.Core.Profiling;

/// <summary>Writes the words of an enumeration in JSON as the rest of the program's are written: <c>high-correlation</c>.</summary>
internal sealed class KebabCaseConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower)
    where T : struct, Enum;
