using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace GraphQLExport.Data;

/// <summary>An enum whose values are single words is stored as those words in capitals, as the API writes them: <c>Socks5</c> is <c>SOCKS5</c>.</summary>
/// <typeparam name="TEnum">The enum.</typeparam>
internal sealed class UpperCaseEnumConverter<TEnum>() : ValueConverter<TEnum, string>(
    value => value.ToString().ToUpperInvariant(),
    stored => Enum.Parse<TEnum>(stored, true))
    where TEnum : struct, Enum;
