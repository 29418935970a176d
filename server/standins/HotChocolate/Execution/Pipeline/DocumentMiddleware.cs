using System.Collections.Concurrent;
using HotChocolate.Execution.Processing;
using HotChocolate.Language;

namespace HotChocolate.Execution.Pipeline;

/// <summary>Parses the document, or finds it among those parsed before.</summary>
internal sealed class DocumentMiddleware(RequestDelegate next, ErrorHandler errors)
{
    private const int Capacity = 256;
    private const int MaxCachedLength = 64 * 1024;
    private readonly ConcurrentDictionary<string, PreparedDocument> _documents = new(StringComparer.Ordinal);

    public ValueTask InvokeAsync(RequestContext context)
    {
        var source = context.Request.Document;
        if (!_documents.TryGetValue(source, out var document))
        {
            try
            {
                document = new(Utf8GraphQLParser.Parse(source));
            }
            catch (SyntaxException exception)
            {
                context.Result = OperationResult.FromErrors([errors.Handle(ErrorOf(exception))]);
                return default;
            }

            Remember(source, document);
        }

        context.Document = document;
        return next(context);
    }

    private void Remember(string source, PreparedDocument document)
    {
        if (source.Length > MaxCachedLength)
        {
            return;
        }

        if (_documents.Count >= Capacity)
        {
            _documents.Clear();
        }

        _documents.TryAdd(source, document);
    }

    private static IError ErrorOf(SyntaxException exception) => ErrorBuilder.New()
        .SetMessage(exception.Message)
        .SetCode(ErrorCodes.Execution.SyntaxError)
        .AddLocation(exception.Line, exception.Column)
        .Build();
}
