using HotChocolate.Execution.Limits;
using HotChocolate.Execution.Options;
using HotChocolate.Execution.Processing;
using HotChocolate.Language;

namespace HotChocolate.Execution.Pipeline;

/// <summary>Parses the document, or finds it among those parsed before.</summary>
internal sealed class DocumentMiddleware(RequestDelegate next, ErrorHandler errors, RequestLimits limits)
{
    private readonly DocumentCache _documents = new();
    private readonly ParserOptions _options = new(maxAllowedTokens: limits.MaxTokens);

    public ValueTask InvokeAsync(RequestContext context)
    {
        var source = context.Request.Document;
        var document = _documents.Find(source);
        if (document is null)
        {
            try
            {
                document = _documents.Add(source, new(Utf8GraphQLParser.Parse(source, _options)));
            }
            catch (SyntaxException exception)
            {
                context.Result = Refuse(exception);
                return default;
            }
        }

        context.Document = document;
        return next(context);
    }

    private IOperationResult Refuse(SyntaxException exception)
    {
        var error = ErrorBuilder.New().SetMessage(exception.Message).SetCode(CodeOf(exception.Limit)).AddLocation(exception.Line, exception.Column).Build();
        return exception.Limit == SyntaxLimit.None ? OperationResult.FromErrors([errors.Handle(error)]) : LimitError.Refusal(errors.Handle(error));
    }

    private static string CodeOf(SyntaxLimit limit) => limit switch
    {
        SyntaxLimit.Tokens => ErrorCodes.Limits.Tokens,
        SyntaxLimit.Depth => ErrorCodes.Limits.Depth,
        _ => ErrorCodes.Execution.SyntaxError,
    };
}
