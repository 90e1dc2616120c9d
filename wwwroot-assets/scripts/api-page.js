// Starts the interactive API page over the program's own document.
(() => {
  const target = document.getElementById('api');
  SwaggerUIBundle({
    domNode: target,
    url: target.dataset.document,
    deepLinking: true,
    tryItOutEnabled: true,
    defaultModelsExpandDepth: 0,
    // Nothing is sent to anybody else's host.
    validatorUrl: null,
  });
})();
