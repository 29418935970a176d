namespace GraphQLExport.Imports;

/// <summary>The whole request cannot be imported, whatever its rows hold; <see cref="ImportsEndpoints"/> answers it with <see cref="Status"/>.</summary>
internal sealed class ImportException : Exception
{
    private ImportException(int status, string? field, string message, Exception? cause = null)
        : base(message, cause)
    {
        Status = status;
        Field = field;
    }

    /// <summary>The HTTP status.</summary>
    public int Status { get; }

    /// <summary>The faulty parameter or column; null where there is none.</summary>
    public string? Field { get; }

    public static ImportException BadParameter(string parameter, string message) => new(StatusCodes.Status400BadRequest, parameter, message);

    public static ImportException BadBody(string message, Exception? cause = null) => new(StatusCodes.Status400BadRequest, "body", message, cause);

    public static ImportException TooLarge(string message) => new(StatusCodes.Status413PayloadTooLarge, "body", message);

    public static ImportException UnsupportedType(string message) => new(StatusCodes.Status415UnsupportedMediaType, "Content-Type", message);

}
