using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using StreamRec.Core.Parameters;

namespace StreamRec.Web.Api;

/// <summary>Refuses a parameter that is given twice where one value is meant: the framework would join both to one text, "1,2".</summary>
internal static class SingleValues
{
    /// <summary>Adds the check to every route of a group; behind a filter that turns <see cref="InvalidParameterException"/> into an answer.</summary>
    public static RouteGroupBuilder WithSingleValues(this RouteGroupBuilder routes) => routes.AddEndpointFilterFactory((route, next) =>
    {
        var names = route.MethodInfo.GetParameters().SelectMany(NamesOf).ToArray();
        return names.Length == 0 ? next : request =>
        {
            Check(names, request.HttpContext.Request.Query);
            return next(request);
        };
    });

    private static void Check(string[] names, IQueryCollection query)
    {
        foreach (var name in names)
        {
            if (query[name] is { Count: > 1 } values)
            {
                throw new InvalidParameterException(name, string.Join(", ", values.ToArray()), ["one value"]);
            }
        }
    }

    private static IEnumerable<string> NamesOf(ParameterInfo parameter)
    {
        if (parameter.GetCustomAttribute<AsParametersAttribute>() is not null)
        {
            return parameter.ParameterType.GetProperties().Where(property => property.PropertyType == typeof(string))
                .Select(property => property.GetCustomAttribute<FromQueryAttribute>()?.Name ?? property.Name);
        }

        return parameter.ParameterType == typeof(string) ? [parameter.GetCustomAttribute<FromQueryAttribute>()?.Name ?? parameter.Name!] : [];
    }
}
